/// Items of places and works: culture, housing, land, transport, environment, streets, water and farming.
///
/// How to read these tables is said at ``ItemFacts``.
enum PlaceItems {
    static let culture = """
        : licence, DS net, 20/5, doc>site+site@fire>check
        娱乐场所经营许可 | Licence for entertainment venues | 娱乐场所管理条例 9 | licence premises layout rules | cycle
        互联网上网服务营业场所经营许可 | Licence for internet cafés | \
            网吧条例 7 | licence premises layout rules | new change cancel
        电影放映经营许可 | Licence to show films | 电影产业促进法 24 | licence premises staff equip | new change cancel
        高危险性体育项目经营许可 | Licence for dangerous sports | 全民健身条例 32 | licence staff equip test rules | new change cancel
        : licence, DS net, 20/3, doc
        文艺表演团体营业性演出许可 | Licence of a performing troupe | 营业性演出管理条例 6 | licence staff equip | new change cancel
        营业性演出审批 | Approval of a commercial performance | 营业性演出管理条例 | licence contract plan | new change
        出版物零售经营许可 | Licence for the retail of publications | 出版管理条例 35 | licence premises | most
        设置卫星电视广播地面接收设施审批 | Approval of satellite television receivers | 卫星接收规定 | licence equip |
        : licence, D net, 20/5, doc>tech
        不可移动文物修缮审批 | Approval of works on immovable cultural relics | 文物保护法 | title design approval |
        文物保护单位建设控制地带内工程设计审核 | Review of building designs near protected relics | 文物保护法 | project design |
        临时占用公共体育设施审批 | Approval of temporary use of public sports facilities | 体育法 | plan consent |
        : other, D all, -/0
        艺术品经营单位备案 | Filing of an art dealer | 艺术品经营管理办法 5 | licence | new change
        演出场所经营单位备案 | Filing of a performance venue | 营业性演出管理条例 7 | licence premises | new change
        旅行社分社备案 | Filing of a branch of a travel agency | 旅行社条例 10 | licence premises | new cancel
        : confirmation, D net, 30/8, doc>joint>check
        非物质文化遗产代表性项目认定 | Recognition of intangible heritage | 非物质文化遗产法 | report evidence photo |
        : confirmation, D net, 20/3, doc
        社会体育指导员技术等级认定 | Grading of sports instructors | 全民健身条例 | identity cert |
        : service, DSC self, -/0
        公共图书馆读者证办理 | Library card | 公共图书馆法 | identity |
        文体场馆预约 | Booking of culture and sports venues | | identity |
        """

    static let housing = """
        # 建设工程消防 | Fire protection of buildings
        : licence, D net, 15/8, doc>tech+tech@fire>check
        - 特殊建设工程消防设计审查 | Fire design review | 消防法 11 | project design evidence | new change
        : licence, D net, 15/8, site+site@fire>check
        - 特殊建设工程消防验收 | Fire acceptance | 消防法 13 | handover design test |
        : other, D net, -/0
        - 其他建设工程消防验收备案 | Filing of fire acceptance | 消防法 13 | handover design |
        : licence, DS net, 7/3, doc>site+joint@land+joint@urban
        建筑工程施工许可 | Construction permit | 建筑法 7 | landuse design bid safety funds | new change extend
        : licence, DS net, 10/5, doc>site
        商品房预售许可 | Permit to sell homes before completion | 城市房地产管理法 45 | title design funds plan | new change
        : licence, DS net, 20/5, doc>site+site@fire>check
        燃气经营许可 | Gas business licence | 城镇燃气管理条例 15 | licence premises staff rules emergency | new change cancel
        燃气设施改动审批 | Approval of changes to gas facilities | 城镇燃气管理条例 38 | design plan safety |
        : licence, DS net, 20/4, doc>check
        建筑业企业资质核准 | Qualification of construction firms | 建筑法 13 | licence staff equip account | first change
        : other, D all, -/0
        建设工程竣工验收备案 | Filing of the completion of works | 建设工程质量管理条例 49 | handover design |
        建设工程质量安全监督登记 | Registration for quality and safety supervision | 建设工程质量管理条例 13 | bid safety |
        施工招标备案 | Filing of a tender for works | 招标投标法 | bid plan |
        建筑起重机械使用登记 | Registration of the use of building cranes | 建设工程安全生产管理条例 35 | equip inspect |
        小型工程开工登记 | Registration of small works | | title contract safety |
        # 房屋租赁 | Letting of homes
        : other, DSC all, 3/0
        - 房屋租赁登记备案 | Filing of a lease | 城市房地产管理法 54 | identity title contract | new change cancel
        - 住房租赁企业备案 | Filing of a letting firm | 住房租赁条例 | licence premises |
        # 物业管理 | Property management
        : other, DS net, -/3, doc
        - 业主委员会备案 | Filing of an owners' committee | 物业管理条例 16 | owner rules | new change
        - 住宅专项维修资金使用备案 | Filing of the use of the repair fund | 物业管理条例 | owner plan contract |
        - 物业服务合同备案 | Filing of a property management contract | 物业管理条例 | contract licence |
        # 住房保障 | Housing security
        : benefit, DSC net, 30/8, doc>joint@civil+joint@land>check
        - 公共租赁住房申请 | Public rental housing | 公共租赁住房管理办法 | identity hukou income |
        - 保障性住房资格确认 | Eligibility for affordable homes | | identity hukou income |
        : benefit, DSC net, -/2, doc
        - 住房租赁补贴申请 | Rent aid | 公共租赁住房管理办法 | identity income contract |
        - 公共租赁住房续租 | Renewal of a public tenancy | 公共租赁住房管理办法 | identity contract |
        # 住房公积金 | Housing provident fund
        : service, DSC all, 3/0
        - 住房公积金单位缴存登记 | Registration of a unit | 住房公积金管理条例 14 | licence roll |
        - 住房公积金个人账户设立 | Individual account | 住房公积金管理条例 15 | identity work |
        - 租房提取住房公积金 | Withdrawal for rent | 住房公积金管理条例 24 | identity bank |
        - 购房提取住房公积金 | Withdrawal to buy a home | 住房公积金管理条例 24 | identity title bank |
        - 退休提取住房公积金 | Withdrawal on retirement | 住房公积金管理条例 24 | identity bank |
        - 住房公积金缴存证明打印 | Print of proof of contributions | | identity |
        : service, DS net, 15/5, doc>check
        - 住房公积金贷款申请 | Provident fund loan | 住房公积金管理条例 26 | identity contract bank |
        """

    static let land = """
        # 不动产登记 | Real estate registration
        : confirmation, D desk, 30/3, doc>check
        - 国有建设用地使用权首次登记 | First registration of land use | 民法典 209 | landuse survey contract |
        - 房屋所有权首次登记 | First registration of ownership | 民法典 209 | landuse survey handover |
        - 继承、受遗赠转移登记 | Transfer by inheritance | 民法典 230 | title death kin |
        : confirmation, DS self, 30/1, doc
        - 存量房转移登记 | Transfer of a used home | 民法典 209 | identity title contract |
        - 新建商品房转移登记 | Transfer of a new home | 民法典 209 | identity contract |
        - 不动产变更登记 | Change of the register | 民法典 | title proof |
        - 不动产更正登记 | Correction of the register | 民法典 220 | title evidence |
        : confirmation, DS self, 30/0
        - 不动产抵押权登记 | Mortgage | 民法典 402 | identity title contract | setup change cancel
        - 预告登记 | Priority notice | 民法典 221 | identity contract | setup cancel
        - 异议登记 | Notice of objection | 民法典 220 | identity evidence |
        - 不动产权证书换发、补发 | Certificates exchanged or replaced | 不动产登记暂行条例 | identity title |
        : service, DSC self, -/0
        - 不动产登记信息查询 | Search of the register | 民法典 218 | identity |
        - 无房证明打印 | Print of proof of no property | | identity |
        # 建设项目规划许可 | Planning permits
        : licence, D net, 20/5, doc>tech+joint@reform>check
        - 建设项目用地预审与选址意见书 | Site opinion and land use review | 城乡规划法 36 | project route plan | new change
        - 建设用地规划许可 | Land use planning permit | 城乡规划法 37 | project landuse | new change
        - 建设工程规划许可 | Construction planning permit | 城乡规划法 40 | landuse design project | new change
        - 乡村建设规划许可 | Rural planning permit | 城乡规划法 41 | landuse design consent | new change
        - 临时建设工程规划许可 | Permit for temporary buildings | 城乡规划法 44 | landuse design | new extend
        : confirmation, D net, 20/5, site>check
        - 建设工程规划条件核实 | Check against the planning conditions | 城乡规划法 45 | survey handover |
        # 土地管理 | Land
        : licence, DS net, 20/5, doc>site>check
        - 临时用地审批 | Temporary use of land | 土地管理法 57 | plan survey contract | new extend
        - 国有建设用地使用权划拨 | Allocation of state land | 土地管理法 54 | project survey |
        - 建设用地改变用途审批 | Change of the use of land | 土地管理法 56 | title contract |
        # 林业 | Forestry
        : licence, DS net, 20/3, doc>site
        - 林木采伐许可 | Felling licence | 森林法 56 | title plan | new extend
        - 临时使用林地审批 | Temporary use of forest land | 森林法 38 | project survey consent | new extend
        - 森林防火期野外用火审批 | Open fires in the fire season | 森林防火条例 25 | plan safety |
        """

    static let transport = """
        # 道路运输经营许可 | Road transport
        : licence, DS net, 20/3, doc>site
        - 道路旅客运输经营许可 | Passenger transport by road | 道路运输条例 10 | licence vehicle driver rules | most
        - 道路旅客运输站经营许可 | Passenger stations | 道路运输条例 | licence premises handover rules | new change
        : licence, DS all, 20/2, doc
        - 道路普通货物运输经营许可 | Carriage of goods by road | 道路运输条例 | licence vehicle driver | cycle
        : licence, DS self, 10/0
        - 道路运输证核发 | Transport certificate of a vehicle | \
            道路运输条例 | licence vehicle | new change reissue cancel
        - 道路运输从业人员资格证核发 | Qualification of road transport staff | \
            道路运输条例 | identity driver photo | first exchange reissue
        # 出租汽车 | Taxis
        : licence, DS net, 20/3, doc
        - 巡游出租汽车经营许可 | Taxi business | 412号令 | licence vehicle rules | new change
        - 网络预约出租汽车运输证核发 | Certificate of a ride-hailing vehicle | \
            412号令; 网约车办法 | identity vehicle insured | new cancel
        # 公路管理 | Highways
        : licence, DS net, 20/5, doc>site+joint@police
        - 涉路施工许可 | Works on a highway | 公路法 44; 公路安全保护条例 27 | design plan safety emergency | new extend
        - 公路超限运输许可 | Oversized transport | 公路法 50 | vehicle route plan |
        - 更新采伐护路林审批 | Felling of roadside trees | 公路法 42 | plan survey |
        : other, DS all, -/0
        机动车维修经营备案 | Filing of a vehicle repair shop | 道路运输条例 | licence premises staff | new change cancel
        机动车驾驶员培训备案 | Filing of a driving school | 道路运输条例 | licence premises staff | new change
        道路货物运输站场备案 | Filing of a freight station | 道路运输条例 | licence premises |
        : service, DSC self, -/0
        公共交通优待卡办理 | Preference card for public transport | | identity photo |
        """

    static let ecology = """
        : licence, D net, 60/10, doc>tech+joint@water>check
        建设项目环境影响评价文件审批 | Approval of environmental impact documents | 环境影响评价法 22 | eia project | new change
        : licence, DS net, 20/8, doc>site>check
        排污许可 | Pollutant discharge permit | 排污许可管理条例 2; 环境保护法 45 | licence eia test | cycle
        辐射安全许可 | Radiation safety licence | 辐射防护条例 5 | licence staff equip rules | most
        入河排污口设置审批 | Approval of an outfall | 水污染防治法 19 | eia route |
        : other, D all, -/0
        排污登记 | Registration of discharges | 排污许可管理条例 24 | licence | new change cancel
        建设项目环境影响登记表备案 | Filing of an environmental registration form | 环境影响评价法 16 | licence project |
        突发环境事件应急预案备案 | Filing of an environmental emergency plan | 环境保护法 47 | licence emergency |
        : other, DS net, -/2, doc
        夜间施工证明 | Certificate for construction at night | 噪声污染防治法 43 | project plan |
        : service, DSC all, -/0
        环境污染举报 | Report of pollution | 环境保护法 57 | evidence |
        """

    static let urban = """
        : licence, DS net, 20/4, doc>site
        设置大型户外广告审批 | Approval of large outdoor advertising | \
            市容条例 11 | licence premises sample safety | new change renew
        临时占用街道公共场地审批 | Approval of temporary use of public ground | 市容条例 14 | plan route | new extend
        : licence, DS net, 20/5, doc>site+joint@police+joint@transport
        城市道路挖掘审批 | Approval of road excavation | 城市道路管理条例 33 | project design plan | new change extend
        城市道路占用审批 | Approval of occupation of a road | 城市道路管理条例 31 | plan route | new extend
        依附城市道路建设管线审批 | Approval of lines attached to roads and bridges | 城市道路管理条例 29 | design safety |
        : licence, DS net, 20/3, doc>site
        砍伐、迁移城市树木审批 | Approval to fell or move city trees | 城市绿化条例 | plan consent photo |
        临时占用城市绿地审批 | Approval of temporary use of green space | 城市绿化条例 | project plan | new extend
        城市建筑垃圾处置核准 | Approval of the disposal of building waste | 412号令 | contract route plan | new change renew
        拆除环境卫生设施审批 | Approval to remove sanitation facilities | 市容条例 22 | plan title |
        : other, DSC all, -/0
        店面招牌设置备案 | Filing of a shop sign | | licence sample |
        养犬登记 | Registration of a dog | | identity residence photo | most
        : service, DSC all, -/0
        城市管理问题上报 | Report of a street problem | | evidence |
        """

    static let water = """
        # 水务 | Water
        : licence, DS net, 20/3, doc>site
        - 取水许可 | Water abstraction licence | 水法 48 | project report consent | most
        - 城镇污水排入排水管网许可 | Licence to discharge into sewers | 城镇排水与污水处理条例 21 | licence design test | new change renew
        - 河道管理范围内特定活动审批 | Activities within rivers | 河道管理条例 25 | plan route |
        : licence, D net, 20/5, doc>tech+joint@ecology>check
        - 生产建设项目水土保持方案审批 | Soil conservation scheme | 水土保持法 25 | project plan | new change
        - 河道管理范围内建设项目工程建设方案审批 | Building schemes within rivers | 水法 38 | project design assess |
        - 洪水影响评价审批 | Flood impact assessment | 防洪法 33 | project assess |
        : other, D all, -/0
        - 水土保持设施自主验收报备 | Filing of soil conservation works | 水土保持法 27 | handover |
        - 用水计划申报 | Declaration of water use | 水法 | licence report |
        # 农业 | Agriculture
        : licence, DS net, 20/3, doc>site
        - 动物防疫条件合格证核发 | Certificate of animal health conditions | 动物防疫法 25 | licence premises rules | new change
        - 动物诊疗许可 | Veterinary clinic licence | 动物防疫法 | licence premises staff rules | new change cancel
        - 农药经营许可 | Pesticide business licence | 农药管理条例 24 | licence premises staff rules | new change renew
        - 兽药经营许可 | Veterinary medicine business licence | \
            兽药管理条例 22 | licence premises staff rules | new change renew
        - 农村宅基地审批 | Rural house plots | 土地管理法 62 | identity hukou consent |
        : licence, DS all, 5/0
        - 动物及动物产品检疫合格证核发 | Animal quarantine certificate | 动物防疫法 49 | identity evidence |
        : other, DS all, -/0
        - 执业兽医备案 | Filing of veterinarians | 动物防疫法 69 | identity cert |
        - 农村土地承包合同备案 | Filing of farm land contracts | 农村土地承包法 | contract |
        : benefit, DSC net, -/3, doc>site
        - 农机购置补贴 | Aid to buy farm machines | 农业机械化促进法 | identity evidence bank |
        - 耕地地力保护补贴 | Aid for farm land | | identity bank |
        - 能繁母猪保险补贴 | Aid for livestock insurance | | identity insured bank |
        """
}
